import { useLetters } from '../../keyboard/useLetters';
import { beside, whereabouts } from '../../queues/whereabouts';
import { useNavigate } from '../../routes/Router';

/** The ways out of a ticket: back to the row of the list somebody came from, or on to the one beside it. */
export function useLeaving(ticket: string) {
  const navigate = useNavigate();
  const back = () => {
    navigate(whereabouts.get().path);
    return true;
  };
  const go = (by: 1 | -1) => () => {
    const id = beside(whereabouts.get(), ticket, by);
    if (id === null) return false;
    whereabouts.at(id);
    navigate(`/tickets/${id}`);
    return true;
  };
  useLetters({ u: back, j: go(1), k: go(-1) });
  return { back, next: () => go(1)() || back() };
}
