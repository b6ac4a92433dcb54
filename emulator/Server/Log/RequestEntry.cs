using System.Diagnostics;
using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Log;

/// <summary>What becomes known about a request while it is processed, for the log.</summary>
/// <param name="id">The ID of the request.</param>
/// <param name="context">The context of the request.</param>
internal sealed class RequestEntry(string id, HttpContext context)
{
    private readonly long _started = Stopwatch.GetTimestamp();

    public string Id { get; } = id;

    public HttpContext Context { get; } = context;

    /// <summary>The request; null when its target can't be read.</summary>
    public OssServerRequest? Request { get; set; }

    /// <summary>The name of the operation; null when the request matches none.</summary>
    public string? Operation { get; set; }

    /// <summary>The account that signed the request; null before the signature is verified, and for an anonymous request.</summary>
    public OssAccount? Caller { get; set; }

    /// <summary>The error that was sent; null for none.</summary>
    public OssFaultException? Fault { get; set; }

    /// <summary>The defect of the emulator or of a custom handler that made the request fail; null for none.</summary>
    public Exception? Defect { get; set; }

    /// <summary>Whether the client disconnected before it received the complete reply.</summary>
    public bool IsAborted { get; set; }

    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_started);
}
