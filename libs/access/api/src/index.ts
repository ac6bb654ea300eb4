export { AccessModule } from './access.module';
export { AccountsService, accountOf, refuseWeakPassword } from './accounts.service';
export { Can, PERMISSION, PUBLIC, Public } from './can';
export { OperatorEntity } from './operator.entity';
export { OperatorsService } from './operators.service';
export { CUSTOMER_PASSWORD_LENGTH, hashPassword, passwordFault } from './password';
export { accessProblems } from './problems';
export { Sessions, hashToken, newToken } from './sessions';
export { accessPersonalData } from './personal-data';
