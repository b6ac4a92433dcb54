using System.Diagnostics.CodeAnalysis;
using OssGen.Emulator.Errors;
using OssGen.Emulator.Handlers;
using OssGen.Emulator.Wire;

namespace OssGen.Emulator;

/// <summary>The context of a call to a custom handler. The context supplements the request record.</summary>
public sealed class OssEmulatorCall
{
    private readonly HandlerContext _call;

    internal OssEmulatorCall(HandlerContext call) => _call = call;

    /// <summary>The owner ID of the account that signed the request, or null if the request is anonymous.</summary>
    public string? Caller => _call.Caller?.Owner;

    /// <summary>The value of the Host header, as received.</summary>
    public string Host => _call.Request.Host;

    /// <summary>The HTTP status of the reply, or null to use the operation's usual status.</summary>
    public int? Status
    {
        get => _call.Status;
        set => _call.Status = value;
    }

    /// <summary>Throws an exception when the caller isn't the owner of the request's bucket.</summary>
    /// <exception cref="OssFaultException">
    /// <c>NoSuchBucket</c> if the bucket doesn't exist, or <c>AccessDenied</c> if the caller isn't its owner.
    /// </exception>
    [MemberNotNull(nameof(Caller))]
    public void RequireBucketOwner()
    {
        var bucket = _call.RequireOwnBucket();

        // The policy of a bucket may allow the operation to others.
        if (Caller is null || Caller != bucket.Owner)
        {
            throw OssErrors.AccessDenied();
        }
    }
}
