namespace Actors.Server.Cli.Recovering;

internal sealed class RowsShown(ProgressBar bar) : IProgress<BackupProgress>
{
    public void Report(BackupProgress value) => bar.Show(value.Rows, value.Of, $"{value.Rows:N0} of {value.Of:N0} rows");
}
