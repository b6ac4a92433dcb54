using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using OssGen.Emulator.Handlers;
using OssGen.Emulator.Wire;

namespace OssGen.Emulator;

/// <summary>What a custom handler learns about a call in addition to the request's record.</summary>
public sealed class OssEmulatorCall
{
    private readonly HandlerContext _call;

    internal OssEmulatorCall(HandlerContext call) => _call = call;

    /// <summary>The owner on whose behalf the request was signed; null for an anonymous request.</summary>
    public string? Caller => _call.Caller?.Owner;

    /// <summary>The Host header as received.</summary>
    public string Host => _call.Request.Host;

    /// <summary>The status of the reply, where it isn't the operation's usual one.</summary>
    public int? Status
    {
        get => _call.Status;
        set => _call.Status = value;
    }

    /// <summary>Refuses what only the owner of the request's bucket may do.</summary>
    /// <exception cref="OssFaultException"><c>NoSuchBucket</c>, or <c>AccessDenied</c> for anybody but the owner.</exception>
    [MemberNotNull(nameof(Caller))]
    public void RequireBucketOwner()
    {
        _call.RequireOwnBucket();

        // Anonymous callers own no bucket.
        _ = Caller ?? throw new UnreachableException();
    }
}
