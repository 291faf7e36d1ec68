using System.Net.Http.Headers;

namespace Actors.Server.Tests;

/// <summary>What the server said.</summary>
public sealed record Answer(HttpStatusCode Status, string Text, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders)
{
    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Text);

    public string Code => Json.GetProperty("code").GetString()!;

    public string ETag => Headers.ETag!.Tag;

    public static async Task<Answer> Of(HttpResponseMessage response) =>
        new(response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers, response.Content.Headers);

    /// <summary>The body, when the status is as expected.</summary>
    public JsonElement Ok(HttpStatusCode status = HttpStatusCode.OK)
    {
        Status.ShouldBe(status, Text);
        return Text.Length == 0 ? default : Json;
    }

    /// <summary>A problem with this status and code, well-formed as RFC 9457 says.</summary>
    public JsonElement Refused(HttpStatusCode status, string code)
    {
        Status.ShouldBe(status, Text);
        ContentHeaders.ContentType?.MediaType.ShouldBe("application/problem+json");
        Code.ShouldBe(code);
        Json.GetProperty("status").GetInt32().ShouldBe((int)status);
        Json.GetProperty("type").GetString().ShouldBe($"urn:actors:problem:{code}");
        Json.GetProperty("traceId").GetString().ShouldNotBeNullOrEmpty();
        return Json;
    }
}
