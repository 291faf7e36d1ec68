import { screen } from './read';

const ticket = () => import('../features/ticket/TicketPage');

/** Every screen but the queue is read when somebody goes there. */
export const AdministrationPage = screen(
  () => import('../features/administration/AdministrationPage'),
  'AdministrationPage',
);
export const ConnectionsPage = screen(() => import('../features/connections/ConnectionsPage'), 'ConnectionsPage');
export const DecisionsPage = screen(() => import('../features/decisions/DecisionsPage'), 'DecisionsPage');
export const IncidentPage = screen(() => import('../features/suspension/IncidentPage'), 'IncidentPage');
export const MacroPage = screen(() => import('../features/macros/MacroPage'), 'MacroPage');
export const MacrosPage = screen(() => import('../features/macros/MacrosPage'), 'MacrosPage');
export const NotificationsPage = screen(
  () => import('../features/notifications/NotificationsPage'),
  'NotificationsPage',
);
export const OrderPage = screen(() => import('../features/order/OrderPage'), 'OrderPage');
export const PreferencesPage = screen(() => import('../features/preferences/PreferencesPage'), 'PreferencesPage');
export const QuarantinePage = screen(() => import('../features/quarantine/QuarantinePage'), 'QuarantinePage');
export const SavedQueuePage = screen(() => import('../features/queue/SavedQueuePage'), 'SavedQueuePage');
export const SearchPage = screen(() => import('../features/search/SearchPage'), 'SearchPage');
export const SuspensionsPage = screen(() => import('../features/suspension/SuspensionsPage'), 'SuspensionsPage');
export const VerificationPage = screen(() => import('../features/verification/VerificationPage'), 'VerificationPage');
export const TicketPage = screen(ticket, 'TicketPage');

/** From the queue people go to a ticket: it is there before they do. */
export const expectTicket = (): void => void ticket().catch(() => undefined);
