using System.Data.Common;

namespace Actors.Storage;

internal static class Parameters
{
    /// <summary>Adds a named parameter; null is stored as NULL.</summary>
    public static DbCommand Bind(this DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value ?? DBNull.Value;
        command.Parameters.Add(parameter);
        return command;
    }
}
