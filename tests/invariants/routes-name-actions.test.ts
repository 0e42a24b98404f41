import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { routeInventory } from '#api/platform/route-inventory';
import { Action } from '#api/platform/route';
import { POLICY } from '#domain/access/policy';
import { type TestApp, startTestApp } from '../integration/app';

@Controller('named')
class Named {
  @Get()
  @Action('health.read')
  read(): void {}
}

@Controller('nameless')
class Nameless {
  @Get()
  read(): void {}
}

@Module({ controllers: [Named] })
class Good {}

@Module({ controllers: [Named, Nameless] })
class Bad {}

describe('the route inventory', () => {
  it('lists each route with its action', async () => {
    const app = await NestFactory.create(Good, { logger: false });
    expect(routeInventory(app)).toEqual([{ handler: 'Named.read', action: 'health.read' }]);
  });

  it('refuses to start on a route without one, and says which', async () => {
    const app = await NestFactory.create(Bad, { logger: false });
    expect(() => routeInventory(app)).toThrow(/Nameless\.read names no action/);
  });

  describe('of the whole server', () => {
    let app: TestApp;
    beforeAll(async () => {
      app = await startTestApp();
    });
    afterAll(() => app.close());

    it('uses every action of the policy, or the service that a route calls does', () => {
      const used = new Set<string>(routeInventory(app.nest).map(({ action }) => action));
      expect(used.size).toBeGreaterThan(20);
      expect([...used].filter((action) => !(action in POLICY))).toEqual([]);
    });
  });
});
