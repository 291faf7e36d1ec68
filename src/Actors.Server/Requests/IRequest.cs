namespace Actors.Server.Requests;

/// <summary>The body of a request; knows what it must look like beyond its types.</summary>
public interface IRequest
{
    /// <summary>What is wrong with it; empty when it can be turned into a command.</summary>
    IEnumerable<FieldError> Errors() => [];
}
