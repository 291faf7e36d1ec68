using System.Net;
using System.Net.Http.Headers;

namespace Actors.Storage;

/// <summary>
/// Keeps checkpoints below an address by PUT, as WebDAV servers and object stores take them, under the names that the folder has.
/// </summary>
/// <param name="authorization">The header's value; null sends none.</param>
internal sealed class CheckpointEndpoint(Uri url, string? authorization) : ICheckpointKeeper
{
    private readonly Uri _base = KeeperHttp.Folder(url);

    public string Place => url.GetLeftPart(UriPartial.Path);

    public async Task<SignedNote?> Latest(NamedLog log, CancellationToken cancel)
    {
        using var answer = await KeeperHttp.Send(Request(HttpMethod.Get, log.Tenant, CheckpointNames.Newest), cancel);
        if (answer.StatusCode == HttpStatusCode.NotFound)
            return null;
        Require(answer);
        return SignedNote.Parse(await answer.Content.ReadAsStringAsync(cancel));
    }

    public async Task<IReadOnlyList<NoteSignature>> Keep(SignedState state, CancellationToken cancel)
    {
        foreach (var name in new[] { CheckpointNames.Of(state.Checkpoint), CheckpointNames.Newest })
        {
            using var request = Request(HttpMethod.Put, state.Tenant, name);
            request.Content = new StringContent(state.Note.ToString());
            using var answer = await KeeperHttp.Send(request, cancel);
            Require(answer);
        }

        return [];
    }

    private HttpRequestMessage Request(HttpMethod method, string tenant, string name)
    {
        var request = new HttpRequestMessage(method, new Uri(_base, $"{Uri.EscapeDataString(tenant)}/{name}"));
        if (authorization is not null)
            request.Headers.Authorization = AuthenticationHeaderValue.Parse(authorization);
        return request;
    }

    private void Require(HttpResponseMessage answer)
    {
        if (!answer.IsSuccessStatusCode)
            throw new KeeperException($"{answer.RequestMessage!.Method} below {Place} was answered with {(int)answer.StatusCode}.");
    }
}
