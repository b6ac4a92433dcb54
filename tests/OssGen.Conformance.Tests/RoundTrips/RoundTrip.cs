namespace OssGen.Conformance.Tests.RoundTrips;

/// <summary>Two operations of which one gives back what the other put.</summary>
/// <param name="Put">The operation that puts.</param>
/// <param name="Get">The operation that gives back.</param>
internal sealed record RoundTrip(string Put, string Get)
{
    /// <summary>What must come back, by what was put and what that was answered: the server makes some names.</summary>
    public Func<object, object, object> Expected { get; init; } = static (put, _) => put;

    /// <summary>The request that reads it, by the same two; null for one of the same bucket, object and name.</summary>
    public Func<object, object, object>? Reading { get; init; }

    /// <summary>Where in the result it stands, for results that hold more.</summary>
    public Func<object, object> Part { get; init; } = static result => result;

    /// <summary>What must be done before.</summary>
    public Func<OssClient, Task> Prepare { get; init; } = static _ => Task.CompletedTask;

    public override string ToString() => $"{Put} - {Get}";
}
