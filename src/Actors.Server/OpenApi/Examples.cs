using System.Text.Json.Nodes;
using Actors.Server.Access.Sessions;
using Actors.Server.Administration.Accounts;
using Actors.Server.Deliveries;
using Actors.Server.Intake.Messages;
using Actors.Server.Orders.Shipping;
using Actors.Server.Orders.Snapshotting;
using Actors.Server.Tickets.Merging;
using Actors.Server.Tickets.Replying;
using Actors.Server.Tickets.Splitting;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Actors.Server.OpenApi;

/// <summary>Requests to copy and change.</summary>
public static class Examples
{
    private static readonly Dictionary<Type, string> ByType = new()
    {
        [typeof(SignInRequest)] = """{"email":"anna@shop.example","password":"correct horse battery staple"}""",
        [typeof(AccountRequest)] =
            """{"name":"Amazon Europe","channel":"amazon","region":"EU","official":true,"mailAddresses":["amazon@shop.example"]}""",
        [typeof(MessageRequest)] = """
            {"account":"amazon-eu","externalId":"0192-4711","thread":"T-1","sender":{"kind":"buyer","name":"Anna Berg",
             "address":"x1y2z3@marketplace.amazon.de"},"subject":"Where is my parcel?","text":"It should have been here on Monday.",
             "orderId":"302-1234567-7654321","source":{"kind":"webhook","verified":"signature"}}
            """,
        [typeof(ReplyRequest)] = """{"text":"It left our warehouse this morning."}""",
        [typeof(MergeRequest)] = """{"ticket":"01940000-0000-7000-8000-000000000001","reason":"The same person wrote from her own address."}""",
        [typeof(EndMergeRequest)] = """{"reason":"Two buyers of one household."}""",
        [typeof(SplitRequest)] = """{"messages":["01940000-0000-7000-8000-000000000002"],"orders":["302-7654321-1234567"]}""",
        [typeof(SnapshotRequest)] = """
            {"source":"sp-api/orders-2026-01-01","marketplace":"A1PA6795UKMFR9","status":"Shipped","fulfilment":"fbm",
             "placedAt":"2026-11-20T10:00:00Z","total":{"amount":49.90,"currency":"EUR"},
             "items":[{"sku":"LAMP-1","asin":"B000000001","title":"A lamp","quantity":1,"price":{"amount":49.90,"currency":"EUR"}}]}
            """,
        [typeof(ShipmentRequest)] =
            """{"carrier":"DHL","trackingNumber":"00340434161094042557","status":"delivered","signedBy":"A. Berg","source":"carrier"}""",
        [typeof(LeaseRequest)] = """{"accounts":["amazon-eu"],"max":20,"seconds":60}""",
        [typeof(SentRequest)] = """{"channelMessageId":"<1@mail.shop.example>","acceptedAt":"2026-11-21T10:00:00Z"}""",
    };

    public static Task Add(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancel)
    {
        if (context.JsonPropertyInfo is null && ByType.TryGetValue(context.JsonTypeInfo.Type, out var example))
            schema.Examples = [JsonNode.Parse(example)!];
        return Task.CompletedTask;
    }
}
