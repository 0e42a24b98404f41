import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { routeInventory } from '#api/platform/route-inventory';
import { Action } from '#api/platform/route';

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
});
