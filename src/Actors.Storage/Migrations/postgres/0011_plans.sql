-- The program's own connections go by indexes in all they do: setting that again at every call of a trigger cost more than the check.
ALTER FUNCTION check_chain() RESET ALL;
ALTER FUNCTION check_log() RESET ALL;
