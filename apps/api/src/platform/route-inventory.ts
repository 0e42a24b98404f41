import type { INestApplication } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { ModulesContainer } from '@nestjs/core';
import { POLICY, type Action } from '#domain/access/policy';
import { ACTION } from '#api/platform/route';

export interface Route {
  readonly handler: string;
  readonly action: Action;
}

/** Every route with its policy action. Throws on a route that names none: silence means no, and no means no start. */
export function routeInventory(app: INestApplication): Route[] {
  const routes: Route[] = [];
  for (const module of app.get(ModulesContainer).values()) {
    for (const { metatype } of module.controllers.values()) {
      if (!metatype) continue;
      const prototype = metatype.prototype as Record<string, unknown>;
      for (const name of Object.getOwnPropertyNames(prototype)) {
        const handler = prototype[name];
        if (typeof handler !== 'function' || Reflect.getMetadata(PATH_METADATA, handler) === undefined)
          continue;
        if (Reflect.getMetadata(METHOD_METADATA, handler) === undefined) continue;
        const action = Reflect.getMetadata(ACTION, handler) as Action | undefined;
        const where = `${metatype.name}.${name}`;
        if (!action || !(action in POLICY))
          throw new Error(`The route ${where} names no action of the policy (@Action).`);
        routes.push({ handler: where, action });
      }
    }
  }
  return routes;
}
