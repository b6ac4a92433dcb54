using System.CommandLine;
using OssGen.Osscmd.CommandLine;
using OssGen.Osscmd.Sessions;

namespace OssGen.Osscmd.Directories;

/// <summary>How many files a directory command moves at a time.</summary>
internal static class DirectoryThreads
{
    private const int Usual = 5;

    internal static Option<int?> Create() => NumberOption.Create("--thread_num", "Files under way at a time (default: 5).", 1, 1000);

    internal static OssTransfer Transfer(Session session, int? threads) =>
        new(session.Client, new OssTransferOptions { ConcurrentFiles = threads ?? Usual, Parallelism = threads ?? Usual });
}
