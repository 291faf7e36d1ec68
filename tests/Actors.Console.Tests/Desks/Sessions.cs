using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using Cookie = Microsoft.Playwright.Cookie;

namespace Actors.Console.Tests.Desks;

/// <summary>
/// Sessions of a desk's people, begun over REST and used again by the next window: only the tests about signing in need the form,
/// and two windows at once never share a session.
/// </summary>
public sealed class Sessions(Uri address)
{
    private readonly ConcurrentDictionary<Person, ConcurrentBag<IReadOnlyList<Cookie>>> _free = new();

    public async Task<IReadOnlyList<Cookie>> Take(Person person) =>
        Free(person).TryTake(out var session) ? session : await Begin(person);

    public void GiveBack(Person person, IReadOnlyList<Cookie> session) => Free(person).Add(session);

    private ConcurrentBag<IReadOnlyList<Cookie>> Free(Person person) => _free.GetOrAdd(person, _ => []);

    private async Task<IReadOnlyList<Cookie>> Begin(Person person)
    {
        using var handler = new SocketsHttpHandler { CookieContainer = new CookieContainer() };
        using var http = new HttpClient(handler) { BaseAddress = address };
        using var answer = await http.PostAsJsonAsync("/api/v1/session", new { email = person.Email, password = Desk.Password });
        answer.EnsureSuccessStatusCode();
        return
        [
            .. from cookie in handler.CookieContainer.GetAllCookies()
               select new Cookie { Name = cookie.Name, Value = cookie.Value, Domain = cookie.Domain, Path = cookie.Path, HttpOnly = cookie.HttpOnly },
        ];
    }
}
