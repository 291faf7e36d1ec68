import { useNavigate } from '../routes/Router';
import { useKeyboard, useLetters } from './useLetters';
import { WrittenIntoNothing } from './WrittenIntoNothing';

/** The shortcuts that work on every screen: `g q` goes to the queue, `g s` to the search. */
export function Shortcuts() {
  const navigate = useNavigate();
  const go = (to: string) => () => {
    navigate(to);
    return true;
  };
  useKeyboard();
  useLetters({ 'g q': go('/queue/open'), 'g s': go('/search') });
  return <WrittenIntoNothing />;
}
