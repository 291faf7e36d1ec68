namespace Actors.Ledger;

/// <summary>Ends a verification at the first bad place; never leaves this room.</summary>
internal sealed class ArchiveFaultException(ArchiveFault fault) : Exception(fault.Detail)
{
    public ArchiveFault Fault => fault;
}
