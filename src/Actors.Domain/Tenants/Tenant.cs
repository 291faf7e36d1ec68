using Actors.Domain.Tenants.Accounts;
using Actors.Domain.Tenants.Connections;
using Actors.Domain.Tenants.Guarding;
using Actors.Domain.Tenants.Keys;
using Actors.Domain.Tenants.People;
using Actors.Domain.Tenants.Policies;
using Actors.Domain.Tenants.Proving;
using Actors.Domain.Tenants.Retaining;
using Actors.Domain.Tenants.Reviewing;
using Actors.Domain.Tenants.Standards;
using Actors.Domain.Tenants.Suspending;
using Actors.Domain.Tenants.Targets;
using Actors.Domain.Tenants.Teams;
using Actors.Domain.Tenants.Wording;

namespace Actors.Domain.Tenants;

/// <summary>One seller company: its accounts, and who may act for it.</summary>
public sealed class Tenant : ActorDefinition<TenantState, TenantCommand>
{
    public override string Kind => ActorKinds.Tenant;

    public override TenantState Empty => TenantState.Empty;

    public override Decision Decide(TenantState state, TenantCommand command, in Context context) => command switch
    {
        RegisterAccount c => Register.Decide(state, c),
        AddUser c => Admit.Decide(state, c),
        ChangeUserRoles c => Admit.Decide(state, c),
        DisableUser c => Admit.Decide(state, c),
        EnableUser c => Admit.Decide(state, c),
        ResetUser c => Admit.Decide(state, c),
        RecoverUser c => Admit.Decide(state, c),
        CreateApiKey c => Issue.Decide(state, c, context),
        RevokeApiKey c => Issue.Decide(state, c),
        SetNoteStandard c => NoteStandard.Decide(state, c),
        SetRiskTargets c => Targets.Targets.Decide(state, c),
        SetRefundReview c => RefundReviews.Decide(state, c),
        PutPolicy c => Policy.Decide(state, c),
        PutTeam c => Team.Decide(state, c),
        SuspendAccount c => Suspend.Decide(state, c),
        ReinstateAccount c => Suspend.Decide(state, c),
        SetWording c => OwnWording.Decide(state, c),
        SetRetention c => Retention.Decide(state, c),
        PlaceLegalHold c => Retention.Decide(state, c),
        ReleaseLegalHold c => Retention.Decide(state, c),
        OpenLogEpoch c => LogEpochs.Decide(c),
        AddLogKey c => LogEpochs.Decide(c),
        NoteRefusedAttempt c => Guard.Decide(c),
        NoteRecordFault c => Guard.Decide(c),
        SetConnection c => Connect.Decide(state, c),
        PauseConnection c => Connect.Decide(state, c),
        ResumeConnection c => Connect.Decide(state, c),
        RemoveConnection c => Connect.Decide(state, c),
        _ => throw new NotSupportedException($"A tenant does not understand {command.GetType().Name}."),
    };

    public override TenantState Apply(TenantState state, Recorded recorded) => recorded.Event switch
    {
        AccountRegistered e => state with { Accounts = state.Accounts.SetItem(e.Account, e.Settings) },
        UserAdded e => state with { Users = state.Users.SetItem(e.User, new([.. e.Roles], Disabled: false)) },
        UserRolesChanged e => state with { Users = state.Users.SetItem(e.User, state.Users[e.User] with { Roles = [.. e.Roles] }) },
        UserDisabled e => state with { Users = state.Users.SetItem(e.User, state.Users[e.User] with { Disabled = true }) },
        UserEnabled e => state with { Users = state.Users.SetItem(e.User, state.Users[e.User] with { Disabled = false }) },
        ApiKeyCreated e => state with { Keys = state.Keys.Add(e.Key), KeyMakers = state.KeyMakers.SetItem(e.Key, recorded.By) },
        WordingSet e => state with { Wording = e.Settings },
        ApiKeyRevoked e => state with { Keys = state.Keys.Remove(e.Key) },
        RetentionSet e => state with { Retention = e.Rules },
        LegalHoldPlaced e => state with { LegalHolds = state.LegalHolds.Add(e.Stream) },
        LegalHoldReleased e => state with { LegalHolds = state.LegalHolds.Remove(e.Stream) },
        RiskTargetsSet e => state with { RiskTargets = e.Targets },
        RefundReviewSet e => state with { RefundReview = e.Rule },
        NoteStandardSet e => state with { NoteStandard = [.. e.Rules] },
        PolicyChanged e => state with { Policies = state.Policies.SetItem(e.Policy, e.Settings) },
        TeamChanged e => state with { Teams = state.Teams.SetItem(e.Team, e.Settings) },
        ConnectionSet e => state with
        {
            Connections = state.Connections.SetItem(e.Account, new(e.Settings, state.Connections.GetValueOrDefault(e.Account)?.Paused ?? false)),
        },
        ConnectionPaused e => Pause(state, e.Account, paused: true),
        ConnectionResumed e => Pause(state, e.Account, paused: false),
        ConnectionRemoved e => state with { Connections = state.Connections.Remove(e.Account) },
        AccountSuspended e => state with { Modes = state.Modes.SetItem(e.Account, new(e.Epoch, e.Suspension, recorded.At)) },
        AccountReinstated e => state with { Modes = state.Modes.SetItem(e.Account, new(e.Epoch, null, null)) },
        _ => state,
    };

    public override IEnumerable<Effect> Effects(TenantState state, Recorded recorded, ActorId actor)
    {
        switch (recorded.Event)
        {
            case AccountSuspended e:
                yield return new BeginSuspension(e.Suspension, e.Epoch, recorded.At);
                yield return new MarkTickets(e.Account, e.Suspension, recorded.At, Suspended: true);
                break;
            case AccountReinstated e:
                yield return new EndSuspension(e.Suspension, e.Epoch);
                yield return new MarkTickets(e.Account, e.Suspension, recorded.At, Suspended: false);
                break;
        }
    }

    public override IEnumerable<ReadRow> Rows(TenantState before, TenantState after, ActorId actor, long version)
    {
        foreach (var (id, settings) in after.Accounts)
        {
            var mode = after.ModeOf(id);
            if (!before.Accounts.TryGetValue(id, out var known) || !known.Equals(settings) || before.ModeOf(id) != mode)
                yield return new AccountRow(
                    id, settings.Channel, settings.Region, settings.Official, settings.Name, settings.MailAddresses, Outbound: true)
                {
                    Mode = mode,
                };
        }
    }

    private static TenantState Pause(TenantState state, string account, bool paused) => state with
    {
        Connections = state.Connections.SetItem(account, state.Connections[account] with { Paused = paused }),
    };
}
