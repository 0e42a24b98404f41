import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { NestExpressApplication } from '@nestjs/platform-express';

/** The API's description, as committed in docs/api/openapi.json and served at /api/openapi.json. */
export function describeApi(app: NestExpressApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Rostrum')
    .setDescription(
      'JSON over HTTP. Refusals are RFC 9457 problem+json with a code and a reason. Every change states the version it saw (If-Match); a stale one is answered 412 with what is stored now.',
    )
    .setVersion('1')
    .addCookieAuth('rostrum')
    .build();
  return SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
}
