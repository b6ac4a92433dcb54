using OssGen.TestSupport.Folders;
using OssGen.TestSupport.Proxy;
using OssGen.TestSupport.Values;

namespace OssGen.Transfer.Tests.Runs;

/// <summary>What a run draws from its seed, whatever kind of transfer it is about.</summary>
internal sealed class TransferSetup
{
    // Around the bounds of a part, of the threshold and of the proxy's idea of a place.
    private const int Part = 100 * 1024;
    private static readonly int[] Sizes = [0, 1, 2, Part - 1, Part, Part + 1, (2 * Part) + 7, 3 * Part, (5 * Part) + 1, (9 * Part) - 3];

    public TransferSetup(Random random, Site site, TemporaryFolder folder, string key)
    {
        Site = site;
        Folder = folder;
        Key = key;
        Data = BytesOf(random, random.Next(3) == 0 ? random.Next(10 * Part) : Sizes[random.Next(Sizes.Length)]);
        Before = random.Next(2) == 0 ? null : BytesOf(random, random.Next(1, 5000));
        Checkpoint = random.Next(2) == 0 ? null : folder["checkpoint"];
        Options = new OssTransferOptions
        {
            PartSize = Part,
            MultipartThreshold = random.Next(3) switch { 0 => 0, 1 => (2 * Part) + 7, _ => 4 * Part },
            Parallelism = random.Next(1, 5),
            RetryBudget = random.Next(4) switch { 0 => 0, 1 => 3, _ => 16 },
            OnInterruption = random.Next(4) == 0 ? OssInterruptionAction.CleanUp : OssInterruptionAction.KeepIfResumable,
        };
        MaxAttempts = random.Next(1, 5);
        MaxElapsed = random.Next(4) == 0 ? TimeSpan.FromMilliseconds(1) : TimeSpan.FromMinutes(3);
    }

    public Site Site { get; }

    public TemporaryFolder Folder { get; }

    public string Key { get; }

    /// <summary>What the transfer moves.</summary>
    public byte[] Data { get; }

    /// <summary>What is at the destination before; null for nothing.</summary>
    public byte[]? Before { get; }

    public string? Checkpoint { get; }

    public OssTransferOptions Options { get; }

    /// <summary>Attempts of each call.</summary>
    public int MaxAttempts { get; }

    /// <summary>Time without progress after which a call isn't tried again; every call takes longer than the shortest.</summary>
    public TimeSpan MaxElapsed { get; }

    /// <summary>What somebody else has put in the place of the object; null for nothing.</summary>
    public byte[]? Overwritten { get; private set; }

    /// <summary>Has somebody else put an object of the same length in the place of the one that was just made.</summary>
    public async Task OverwriteAsync(Exchange completed)
    {
        if (Uri.UnescapeDataString(completed.Path) == $"/{Site.Bucket}/{Key}")
        {
            Overwritten = [.. Data.Select(static value => (byte)~value)];
            await Site.Client.PutObjectAsync(Site.Bucket, Key, Overwritten);
        }
    }

    public override string ToString() =>
        $"{Data.Length} bytes, before {Before?.Length.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "nothing"}, "
            + $"threshold {Options.MultipartThreshold}, {Options.Parallelism} parallel, "
        + $"{Options.RetryBudget} retries, {MaxAttempts} attempts each within {MaxElapsed}, "
        + $"{(Checkpoint is null ? "no checkpoint" : "checkpoint")}, {Options.OnInterruption}";

    private static byte[] BytesOf(Random random, int length) => RandomBytes.Of(length, random);
}
