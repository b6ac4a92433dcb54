using System.CommandLine;
using OssGen.Osscmd.CommandLine;
using OssGen.Osscmd.Sessions;

namespace OssGen.Osscmd.Directories;

/// <summary>
/// Creates the option for the number of files that a directory command transfers concurrently, and the transfer manager that uses this
/// number.
/// </summary>
internal static class DirectoryThreads
{
    private const int Usual = 5;

    internal static Option<int?> Create() => NumberOption.Create("--thread_num", "Files under way at a time (default: 5).", 1, 1000);

    internal static OssTransfer Transfer(Session session, int? threads) =>
        new(session.Client, new OssTransferOptions { ConcurrentFiles = threads ?? Usual, Parallelism = threads ?? Usual });
}
