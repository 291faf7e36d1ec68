import { later } from '../reading/later';

/** Every screen but the queue is read when somebody goes there. */
export const AdministrationPage = later(
  () => import('../features/administration/AdministrationPage'),
  'AdministrationPage',
);
export const ConnectionsPage = later(() => import('../features/connections/ConnectionsPage'), 'ConnectionsPage');
export const DecisionsPage = later(() => import('../features/decisions/DecisionsPage'), 'DecisionsPage');
export const IncidentPage = later(() => import('../features/suspension/IncidentPage'), 'IncidentPage');
export const MacroPage = later(() => import('../features/macros/MacroPage'), 'MacroPage');
export const MacrosPage = later(() => import('../features/macros/MacrosPage'), 'MacrosPage');
export const NotificationsPage = later(
  () => import('../features/notifications/NotificationsPage'),
  'NotificationsPage',
);
export const OrderPage = later(() => import('../features/order/OrderPage'), 'OrderPage');
export const PreferencesPage = later(() => import('../features/preferences/PreferencesPage'), 'PreferencesPage');
export const QuarantinePage = later(() => import('../features/quarantine/QuarantinePage'), 'QuarantinePage');
export const SavedQueuePage = later(() => import('../features/queue/SavedQueuePage'), 'SavedQueuePage');
export const SearchPage = later(() => import('../features/search/SearchPage'), 'SearchPage');
export const SuspensionsPage = later(() => import('../features/suspension/SuspensionsPage'), 'SuspensionsPage');
export const VerificationPage = later(() => import('../features/verification/VerificationPage'), 'VerificationPage');
export const TicketPage = later(() => import('../features/ticket/TicketPage'), 'TicketPage');
