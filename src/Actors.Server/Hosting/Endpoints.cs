using Actors.Server.Access.Issuers;
using Actors.Server.Access.Passkeys;
using Actors.Server.Access.Recovering;
using Actors.Server.Access.Sessions;
using Actors.Server.Accesses;
using Actors.Server.Administration.Accounts;
using Actors.Server.Administration.ApiKeys;
using Actors.Server.Administration.Connections;
using Actors.Server.Administration.Protocols;
using Actors.Server.Administration.Users;
using Actors.Server.Administration.Wording;
using Actors.Server.Archives;
using Actors.Server.Changes;
using Actors.Server.Decisions;
using Actors.Server.Deliveries;
using Actors.Server.Desks.Arranging;
using Actors.Server.Desks.Hearing;
using Actors.Server.Desks.Reading;
using Actors.Server.Desks.Views;
using Actors.Server.Effects;
using Actors.Server.Erasing;
using Actors.Server.Health;
using Actors.Server.Intake.Mails;
using Actors.Server.Intake.Mails.Quarantine;
using Actors.Server.Intake.Messages;
using Actors.Server.Live;
using Actors.Server.Macros.Approving;
using Actors.Server.Macros.Drafting;
using Actors.Server.Macros.Listing;
using Actors.Server.Macros.Rendering;
using Actors.Server.Notifications;
using Actors.Server.Orders.Histories;
using Actors.Server.Orders.Shipping;
using Actors.Server.Orders.Showing;
using Actors.Server.Orders.Snapshotting;
using Actors.Server.Proofs;
using Actors.Server.Screening;
using Actors.Server.Search;
using Actors.Server.Tickets.Acting;
using Actors.Server.Suspensions.Acknowledging;
using Actors.Server.Suspensions.Approving;
using Actors.Server.Suspensions.CarryingOver;
using Actors.Server.Suspensions.Declaring;
using Actors.Server.Suspensions.Discussing;
using Actors.Server.Suspensions.Evidence;
using Actors.Server.Suspensions.Following;
using Actors.Server.Suspensions.Outboxes;
using Actors.Server.Suspensions.Refunding;
using Actors.Server.Suspensions.Reinstating;
using Actors.Server.Suspensions.Showing;
using Actors.Server.Suspensions.Surging;
using Actors.Server.Tickets.Answering;
using Actors.Server.Tickets.Assigning;
using Actors.Server.Tickets.Attachments;
using Actors.Server.Tickets.Bulk;
using Actors.Server.Tickets.ChangingStatus;
using Actors.Server.Tickets.Escalating;
using Actors.Server.Tickets.LinkingOrders;
using Actors.Server.Tickets.Listing;
using Actors.Server.Tickets.Merging;
using Actors.Server.Tickets.Migrating;
using Actors.Server.Tickets.Noting;
using Actors.Server.Tickets.Proving;
using Actors.Server.Tickets.Replying;
using Actors.Server.Tickets.Reviewing;
using Actors.Server.Tickets.Showing;
using Actors.Server.Tickets.Snoozing;
using Actors.Server.Tickets.Splitting;
using Actors.Server.Tickets.Tagging;
using Actors.Server.Tickets.Timelines;
using Actors.Server.Tickets.Waiving;
using Actors.Server.Time;
using Actors.Server.Verification;

namespace Actors.Server.Hosting;

/// <summary>Every address of the server, slice by slice.</summary>
public static class Endpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        GetHealth.Map(app);
        PostTestClock.Map(app);
        LiveHub.Map(app);
        OpenApiDocument.Map(app);
        Witnessing.Map(app);

        var api = app.MapGroup("/api/v1");
        GetTime.Map(api);
        PostSession.Map(api);
        GetSession.Map(api);
        GetWaysIn.Map(api);
        PostPasswordReset.Map(api);
        GetCompanySignIn.Map(api);
        PostCompanyLogout.Map(api);
        PostPasskeySession.Map(api);
        PostMessage.Map(api);
        Mails(api.MapGroup("/mails").WithTags("intake"));
        Tickets(api.MapGroup("/tickets").WithTags("tickets"));
        GetAttachment.Map(api);
        Orders(api.MapGroup("/orders").WithTags("orders"));
        GetSearch.Map(api);
        LeftOut.Map(api);
        Macros(api.MapGroup("/macros").WithTags("macros"));
        Suspensions(api.MapGroup("/suspensions").WithTags("suspensions"));
        GetDecisions.Map(api);
        Desk(api);
        PostScreening.Map(api);
        Deliveries(api.MapGroup("/deliveries").WithTags("deliveries"));
        GetEffects.Map(api.MapGroup("/effects").WithTags("deliveries"));
        Administration(api);
        GetChanges.Map(api);
        GetAccesses.Map(api);
        GetVerify.Map(api);
        GetArchives.Map(api);
        PostErasure.Map(api);
        Retention.Map(api);
        LegalHolds.Map(api);
        Log(api.MapGroup("/log").WithTags("record"));
    }

    private static void Mails(RouteGroupBuilder mails)
    {
        PostMail.Map(mails);
        PostRawMail.Map(mails);
        GetMails.Map(mails);
        GetMail.Map(mails);
        PostRetry.Map(mails);
        PostDiscard.Map(mails);
    }

    private static void Tickets(RouteGroupBuilder tickets)
    {
        GetTickets.Map(tickets);
        GetCounts.Map(tickets);
        GetSections.Map(tickets);
        GetTicket.Map(tickets);
        GetTimeline.Map(tickets);
        GetClock.Map(tickets);
        PostReply.Map(tickets);
        DeleteReply.Map(tickets);
        PostNote.Map(tickets);
        PostEscalation.Map(tickets);
        GetHandOff.Map(tickets);
        PostAction.Map(tickets);
        PostRefundReview.Map(tickets);
        AskedReviewEndpoints.Map(tickets);
        PostMigration.Map(tickets);
        PostOfficialStep.Map(tickets);
        PostExternalMessage.Map(tickets);
        PostBulk.Map(tickets);
        GetWaivers.Map(tickets);
        PostWaiver.Map(tickets);
        PostNoResponseNeeded.Map(tickets);
        PutAssignee.Map(tickets);
        PostTags.Map(tickets);
        PutStatus.Map(tickets);
        PutSnooze.Map(tickets);
        PostOrder.Map(tickets);
        DeleteOrder.Map(tickets);
        PostMerge.Map(tickets);
        GetMergePreview.Map(tickets);
        PostSplit.Map(tickets);
    }

    private static void Log(RouteGroupBuilder log)
    {
        GetCheckpoint.Map(log);
        GetProofs.Map(log);
        PostEpoch.Map(log);
        PostLogKey.Map(log);
    }

    private static void Orders(RouteGroupBuilder orders)
    {
        PutSnapshot.Map(orders);
        GetSnapshots.Map(orders);
        PostShipment.Map(orders);
        GetOrder.Map(orders);
        GetOrderHistory.Map(orders);
    }

    private static void Desk(RouteGroupBuilder api)
    {
        var notifications = api.MapGroup("/notifications").WithTags("desk");
        GetNotifications.Map(notifications);
        PostNotificationsRead.Map(notifications);

        var desk = api.MapGroup("/desk").WithTags("desk");
        PutPreferences.Map(desk);
        GetViews.Map(desk);
        SaveView.Map(desk);
        NotificationRules.Map(desk);
        PutRead.Map(desk);
    }

    private static void Deliveries(RouteGroupBuilder deliveries)
    {
        PostLease.Map(deliveries);
        PostConfirmation.Map(deliveries);
        PostOutcome.Map(deliveries);
    }

    private static void Macros(RouteGroupBuilder macros)
    {
        GetMacros.Map(macros);
        PostMacro.Map(macros);
        PostStarterLibrary.Map(macros);
        PostMacroApproval.Map(macros);
        PostRendering.Map(macros);
    }

    private static void Suspensions(RouteGroupBuilder suspensions)
    {
        GetSuspensions.Map(suspensions);
        GetEffect.Map(suspensions);
        PostSuspension.Map(suspensions);
        PostSignal.Map(suspensions);
        PostAcknowledgement.Map(suspensions);
        PostConfidentialMessage.Map(suspensions);
        PostApproval.Map(suspensions);
        GetApprovals.Map(suspensions);
        PostReinstatement.Map(suspensions);
        PostOutbox.Map(suspensions);
        GetRefunds.Map(suspensions);
        PostRefund.Map(suspensions);
        PostFollowing.Map(suspensions);
        GetCarriedOver.Map(suspensions);
        GetSurge.Map(suspensions);
        GetEvidencePack.Map(suspensions);
    }

    private static void Administration(RouteGroupBuilder api)
    {
        var users = api.MapGroup("/users").WithTags("administration");
        PostUser.Map(users);
        PutRoles.Map(users);
        PostReset.Map(users);
        PutPassword.Map(users);
        Authenticator.Map(users);
        OwnPasskeys.Map(users);
        GetUsers.Map(api);
        GetSignIns.Map(api);

        var keys = api.MapGroup("/api-keys").WithTags("administration");
        PostApiKey.Map(keys);
        GetApiKeys.Map(keys);

        var accounts = api.MapGroup("/accounts").WithTags("administration");
        GetAccounts.Map(accounts);
        PutAccount.Map(accounts);

        var connections = api.MapGroup("/connections").WithTags("administration");
        GetConnections.Map(connections);
        PutConnection.Map(connections);
        ChangeConnection.Map(connections);

        NoteStandard.Map(api);
        RiskTargets.Map(api);
        RefundReviewProtocol.Map(api);
        Policies.Map(api);
        Teams.Map(api);
        PutWording.Map(api);
    }
}
