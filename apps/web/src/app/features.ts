import { reviewRoutes } from '../features/review/review-routes';
import { settingsRoutes } from '../features/settings/settings-routes';
import type { FeatureRoutes } from './feature-routes';

/** Every feature's pages, in the order of the rail. Pages load when they are opened. */
export const FEATURES: readonly FeatureRoutes[] = [reviewRoutes, settingsRoutes];
