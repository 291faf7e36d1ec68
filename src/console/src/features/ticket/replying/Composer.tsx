import { useMay } from '../../../people/me';
import { useSuspensionOf, useSuspensions } from '../../../suspensions/useSuspensions';
import { HeldComposer } from './HeldComposer';
import { ReplyForm, type ReplyProps } from './ReplyForm';

/** The way to the buyer, as far as it is open: whoever may not send finds nothing that sends. */
export function Composer(props: ReplyProps) {
  const may = useMay();
  const suspensions = useSuspensions();
  const suspension = useSuspensionOf(props.ticket);
  // Until it is known whether the account is suspended nobody is offered what would be refused and held against the seller.
  if (!may('tickets.reply') || suspensions.isPending) return null;
  if (suspension === undefined) return <ReplyForm {...props} />;
  return <HeldComposer ticket={props.ticket} seen={props.timeline.version} suspension={suspension.id} />;
}
