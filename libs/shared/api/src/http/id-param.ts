import { Param } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { Problem } from '../problem';
import { problems } from '../problems';

/** The id in the path; whatever is no id names nothing (404). */
export const IdParam = (name = 'id'): ParameterDecorator =>
  Param(name, {
    transform: (value: string): string => {
      if (!isUUID(value)) throw new Problem(problems.not_found);
      return value.toLowerCase();
    },
  });
