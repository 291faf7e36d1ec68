import type { components } from './schema';

/** The names the console uses for what the server sends; the shapes come from the OpenAPI document. */
type Schemas = components['schemas'];

export type Me = Schemas['Me'];
export type Account = Schemas['Account'];
export type Person = Schemas['Person'];
export type Author = Schemas['Author'];
export type TicketSummary = Schemas['TicketSummary'];
export type Ticket = Schemas['Ticket'];
export type TicketClock = Schemas['Clock'];
export type TicketStatus = TicketSummary['status'];
export type Counts = Schemas['Counts'];
export type Entry = Schemas['Entry'];
export type Message = Schemas['MessageEntry'];
export type Reply = Schemas['ReplyEntry'];
export type ReplyState = Reply['state'];
export type AttachmentInfo = Schemas['AttachmentInfo'];
export type Order = Schemas['Order'];
export type Shipment = Schemas['Shipment'];
export type Money = Schemas['Money'];
export type Found = Schemas['SearchResult'];
export type Hit = Schemas['Hit'];
export type QuarantinedMail = Schemas['QuarantinedMail'];
export type QuarantinedEffect = Schemas['Effect'];
export type UserSummary = Schemas['UserSummary'];
export type ProblemDetails = Schemas['Problem'];
