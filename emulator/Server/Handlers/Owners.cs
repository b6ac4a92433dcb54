using OssGen.Emulator.Storage.Buckets;

namespace OssGen.Emulator.Handlers;

/// <summary>Creates the Owner elements of replies from owner IDs.</summary>
internal static class Owners
{
    public static Owner Of(HandlerContext call, BucketRecord bucket) => Of(call, bucket.Owner);

    public static Owner Of(HandlerContext call, string owner) => new() { Id = owner, DisplayName = call.Accounts.NameOf(owner) };
}
