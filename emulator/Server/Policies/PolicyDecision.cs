namespace OssGen.Emulator.Policies;

/// <summary>What a policy says about a request.</summary>
internal enum PolicyDecision
{
    /// <summary>No statement applies to the request.</summary>
    None,

    /// <summary>A statement allows the request, and none denies it.</summary>
    Allow,

    /// <summary>A statement denies the request.</summary>
    Deny,
}
