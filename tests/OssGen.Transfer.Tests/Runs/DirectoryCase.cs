namespace OssGen.Transfer.Tests.Runs;

/// <summary>A folder of a few files, up or down. What fails is reported file by file, and the rest goes on.</summary>
internal abstract class DirectoryCase(TransferSetup setup) : ITransferCase
{
    public string? Checkpoint => null;

    protected TransferSetup Setup => setup;

    /// <summary>The files by their paths: an empty one, a small one, and one of the size that the run has drawn.</summary>
    protected IReadOnlyDictionary<string, byte[]> Files { get; } = new Dictionary<string, byte[]>
    {
        ["data"] = setup.Data,
        ["deep/er/small file"] = setup.Data[..Math.Min(setup.Data.Length, 1000)],
        ["deep/empty"] = [],
    };

    public abstract Task PrepareAsync();

    public abstract Task RunAsync(OssTransfer transfer, CancellationToken cancellationToken);

    public async Task RequireDoneAsync()
    {
        foreach (var (name, bytes) in Files)
        {
            Same.Require(bytes, await FindAsync(name), name);
        }
    }

    public abstract Task RequireUnspoiltAsync(Exception failure);

    protected abstract Task<byte[]?> FindAsync(string name);

    protected static async Task WriteAsync(string folder, string name, byte[] bytes)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllBytesAsync(path, bytes);
    }

    /// <summary>What is there is whole, or was there before.</summary>
    protected async Task RequireWholeAsync(string name)
    {
        if (await FindAsync(name) is { } found && (setup.Before is null || !found.AsSpan().SequenceEqual(setup.Before)))
        {
            Same.Require(Files[name], found, name + " after a failure");
        }
    }

    protected static void ThrowIfFailed(OssDirectoryResult result)
    {
        if (result.Failed > 0)
        {
            throw new OssDirectoryException(result.Failures[0]);
        }
    }
}
