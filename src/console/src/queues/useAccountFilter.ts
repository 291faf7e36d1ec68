import { useLocation, useNavigate } from '../routes/Router';
import { useSearchParams } from '../routes/Routes';

/** The account the queue is narrowed to. It lives in the address, so that a link or a reload keeps it. */
export function useAccountFilter() {
  const [params] = useSearchParams();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const account = params.get('account');
  return {
    account,
    search: account === null ? '' : `?account=${encodeURIComponent(account)}`,
    choose: (chosen: string | null) => {
      const path = pathname.startsWith('/queue/') ? pathname : '/queue/open';
      navigate(chosen === null ? path : `${path}?account=${encodeURIComponent(chosen)}`);
    },
  };
}
