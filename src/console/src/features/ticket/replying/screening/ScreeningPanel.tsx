import type { Finding } from '../../../../api/types';
import { waivable } from '../../../../screening/findings';
import { Findings } from '../../../../screening/Findings';
import type { Screening } from './useScreening';
import { useWaiverStep } from './useWaivers';
import { WaiverRequest } from './WaiverRequest';
import { Waivers } from './Waivers';

interface Props {
  ticket: string;
  text: string;
  screening: Screening;
  onShow: (finding: Finding) => void;
  onVersion: (version: number) => void;
}

/** What the wording rules say while somebody writes, and the way to an exception. */
export function ScreeningPanel({ ticket, text, screening, onShow, onVersion }: Props) {
  const step = useWaiverStep(ticket, onVersion);
  const rules = waivable(screening.findings);
  return (
    <>
      {screening.findings.length > 0 && <Findings text={text} findings={screening.findings} onShow={onShow} />}
      {rules.length > 0 && (
        <WaiverRequest
          busy={step.isPending}
          onAsk={(ground, reason) => step.mutate({ kind: 'ask', rules: [...rules], ground, reason, text })}
        />
      )}
      <Waivers ticket={ticket} onStep={(decision) => step.mutate(decision)} />
    </>
  );
}
