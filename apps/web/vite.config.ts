import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { offlineWorker } from './offline-worker';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), offlineWorker()],
  // "source" leads #domain/* to the TypeScript sources, the same map that tsc, Node and Jest read.
  resolve: { conditions: ['source', ...defaultClientConditions] },
  build: { outDir: '../../dist/web', emptyOutDir: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 600 },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
