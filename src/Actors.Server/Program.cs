using Actors.Server.Cli;
using System.CommandLine;

// What is in flight when the process is told to end is answered first, which may take longer than the two seconds it would get.
return await CommandLine.Build().Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromMinutes(1) });
