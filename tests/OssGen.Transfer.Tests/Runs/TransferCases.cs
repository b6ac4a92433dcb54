namespace OssGen.Transfer.Tests.Runs;

/// <summary>The kinds of transfers that runs draw from.</summary>
internal static class TransferCases
{
    private static readonly (string Name, Func<TransferSetup, ITransferCase> Create)[] Kinds =
    [
        ("upload of a file", setup => new UploadFileCase(setup)),
        ("upload of a stream", setup => new UploadStreamCase(setup, canSeek: true, tellsLength: true)),
        ("upload of a one-way stream", setup => new UploadStreamCase(setup, canSeek: false, tellsLength: true)),
        ("upload of a stream of unknown length", setup => new UploadStreamCase(setup, canSeek: false, tellsLength: false)),
        ("copy", setup => new CopyCase(setup)),
        ("object written as a stream", setup => new WriteCase(setup)),
        ("object added to", setup => new AppendCase(setup)),
        ("download to a file", setup => new DownloadFileCase(setup)),
        ("download to a stream", setup => new DownloadStreamCase(setup)),
        ("download to a handle", setup => new DownloadHandleCase(setup)),
        ("object read as a stream", setup => new ReadCase(setup)),
        ("upload of a folder", setup => new UploadDirectoryCase(setup)),
        ("download to a folder", setup => new DownloadDirectoryCase(setup)),
    ];

    /// <summary>Consecutive seeds go round the kinds.</summary>
    public static (string Name, ITransferCase Case) Create(int seed, TransferSetup setup)
    {
        var (name, create) = Kinds[seed % Kinds.Length];
        return (name, create(setup));
    }
}
