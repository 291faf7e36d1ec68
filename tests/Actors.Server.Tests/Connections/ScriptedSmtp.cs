using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;
using MimeKit;

namespace Actors.Server.Tests.Connections;

/// <summary>A mail server that does what a test says when it has a mail: take it, refuse it, fall silent or go.</summary>
internal sealed class ScriptedSmtp : IDisposable
{
    public const string Password = "smtp-secret";
    public const string Hang = "hang";
    public const string Drop = "drop";
    public const string Ok = "250 2.0.0 Ok: queued as 4711 for <buyer@example.com>";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();

    public ScriptedSmtp()
    {
        _listener.Start();
        _ = Task.Run(Accept);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>What is said to each mail in turn; <see cref="Ok"/> once it is empty.</summary>
    public ConcurrentQueue<string> Answers { get; } = new();

    /// <summary>Mails whose text came, whatever was said then.</summary>
    public ConcurrentQueue<MimeMessage> Mails { get; } = new();

    /// <summary>What was said to a text, once it was.</summary>
    public ConcurrentQueue<string> Said { get; } = new();

    /// <summary>Holds every answer to a text until it is completed.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    /// <summary>By which it says when it last answered before a mail began, and when the mail began.</summary>
    public Func<long> Now { get; init; } = () => 0;

    public Action<MimeMessage, long, long> Taken { get; init; } = (_, _, _) => { };

    public async Task<MimeMessage> Next(int number = 1) =>
        await Eventually.Get(() => Task.FromResult(Mails.ElementAtOrDefault(number - 1)), mail => mail is not null) ?? throw new InvalidOperationException();

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
    }

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                _ = Task.Run(() => Talk(client));
            }
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task Talk(TcpClient client)
    {
        using var _ = client;
        using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
        await using var writer = new StreamWriter(client.GetStream(), Encoding.Latin1) { AutoFlush = true, NewLine = "\r\n" };
        try
        {
            var (before, began) = (Now(), 0L);
            await writer.WriteLineAsync("220 scripted ESMTP");
            while (await reader.ReadLineAsync(_stop.Token) is { } line)
            {
                if (line.StartsWith("QUIT", StringComparison.Ordinal))
                    return;
                if (line.StartsWith("MAIL ", StringComparison.Ordinal))
                    began = Now();
                else if (!line.StartsWith("RCPT ", StringComparison.Ordinal) && line != "DATA")
                    before = Now();
                if (line == "DATA")
                {
                    await writer.WriteLineAsync("354 go on");
                    if (await Take(reader, writer, mail => Taken(mail, before, began)))
                        return;
                }
                else
                    await writer.WriteLineAsync(Answer(line));
            }
        }
        catch (Exception error) when (error is OperationCanceledException or IOException)
        {
            // The other side has gone, or the test is over.
        }
    }

    private static string Answer(string line) => line.Split(' ')[0] switch
    {
        "EHLO" => "250-scripted\r\n250-AUTH PLAIN\r\n250 SIZE 1000000",
        "AUTH" => Encoding.UTF8.GetString(Convert.FromBase64String(line.Split(' ')[^1])).EndsWith($"\0{Password}", StringComparison.Ordinal)
            ? "235 2.7.0 welcome"
            : "535 5.7.8 wrong",
        _ => "250 2.1.0 Ok",
    };

    /// <returns>True when the connection ends.</returns>
    private async Task<bool> Take(StreamReader reader, StreamWriter writer, Action<MimeMessage> taken)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(_stop.Token) is { } line && line != ".")
            text.Append(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line).Append("\r\n");
        var mail = await MimeMessage.LoadAsync(new MemoryStream(Encoding.Latin1.GetBytes(text.ToString())), _stop.Token);
        taken(mail);
        Mails.Enqueue(mail);
        await Gate.WaitAsync(_stop.Token);
        var answer = Answers.TryDequeue(out var scripted) ? scripted : Ok;
        if (answer == Hang)
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, _stop.Token);
        if (answer == Drop)
            return true;
        await writer.WriteLineAsync(answer);
        Said.Enqueue(answer);
        return false;
    }
}
