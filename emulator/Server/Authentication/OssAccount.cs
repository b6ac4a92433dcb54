namespace OssGen.Emulator;

/// <summary>An account that may call the emulator, with its AccessKey.</summary>
/// <param name="AccessKeyId">The AccessKey ID of the account.</param>
/// <param name="AccessKeySecret">The AccessKey secret of the account, which never appears in logs or messages.</param>
/// <param name="OwnerId">The account's ID, returned as Owner/ID; null to use the AccessKey ID. Keys with the same owner ID belong to the
/// same account.</param>
/// <param name="DisplayName">The account's display name, returned as Owner/DisplayName; null to use the owner's ID.</param>
public sealed record OssAccount(string AccessKeyId, string AccessKeySecret, string? OwnerId = null, string? DisplayName = null)
{
    /// <summary>
    /// The ID of the RAM user to whom the AccessKey belongs, or null for a key of the account itself. Bucket policies name users and
    /// accounts by their IDs. A user has the permissions of its account, unless a policy denies them to the user. The default is null.
    /// </summary>
    public string? UserId { get; init; }

    /// <summary>The ID by which a policy names the caller: <see cref="UserId"/>, or the account's ID when that is null.</summary>
    internal string Principal => UserId ?? Owner;

    /// <summary>The account's ID: <see cref="OwnerId"/>, or the AccessKey ID when that is null.</summary>
    internal string Owner => OwnerId ?? AccessKeyId;

    /// <summary>The account's display name: <see cref="DisplayName"/>, or the account's ID when that is null.</summary>
    internal string Name => DisplayName ?? Owner;

    /// <summary>Returns the account's AccessKey ID and owner, without the secret.</summary>
    public override string ToString() => $"OssAccount {AccessKeyId} (owner {Owner})";
}
