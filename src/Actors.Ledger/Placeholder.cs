namespace Actors.Ledger;
