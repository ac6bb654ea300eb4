import { Param } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { Problem } from '../problem';
import { problems } from '../problems';
import { describeRoute, handlerOf, routeContractOf } from './contract';

/** The id in the path; whatever is no id names nothing (404). */
export const IdParam = (name = 'id'): ParameterDecorator =>
  Param(name, {
    transform: (value: string): string => {
      if (!isUUID(value)) throw new Problem(problems.not_found);
      return value.toLowerCase();
    },
  });

/** A text in the path that is no id of ours; whatever does not look like it names nothing (404). */
export const TextParam =
  (name: string, looks: RegExp): ParameterDecorator =>
  (target, key, index) => {
    const handler = handlerOf(target, key);
    describeRoute(handler, { texts: [...(routeContractOf(handler).texts ?? []), name] });
    Param(name, {
      transform: (value: string): string => {
        const text = value.normalize('NFC').trim();
        if (!looks.test(text)) throw new Problem(problems.not_found);
        return text;
      },
    })(target, key, index);
  };
