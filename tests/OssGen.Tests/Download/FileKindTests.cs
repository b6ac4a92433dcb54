using System.Net.Sockets;
using OssGen.Files;
using OssGen.TestSupport.Folders;
using OssGen.TestSupport.Programs;

namespace OssGen.Tests.Download;

public sealed class FileKindTests : IDisposable
{
    private readonly TemporaryFolder _folder = new("ossgen-kinds-ö-");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_path_is_told_by_what_it_names()
    {
        File.WriteAllText(At("file"), "");
        Directory.CreateDirectory(At("folder"));
        NamedPipe.Make(At("pipe"));
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(At("socket")));

        Assert.Equal(
            [FileKind.Regular, FileKind.Folder, FileKind.Pipe, FileKind.Socket, FileKind.Missing, FileKind.Missing],
            new[] { "file", "folder", "pipe", "socket", "missing", "file/below" }.Select(name => FileKinds.Of(At(name))));
        Assert.Equal(FileKind.Device, FileKinds.Of("/dev/null"));
    }

    [Fact]
    public void A_link_is_a_link_or_what_it_leads_to()
    {
        NamedPipe.Make(At("pipe"));
        File.CreateSymbolicLink(At("to a pipe"), "pipe");
        File.CreateSymbolicLink(At("to nothing"), "missing");

        Assert.Equal((FileKind.Pipe, FileKind.Missing), (FileKinds.Of(At("to a pipe")), FileKinds.Of(At("to nothing"))));
        Assert.Equal((FileKind.Link, FileKind.Link), (FileKinds.OfEntry(At("to a pipe")), FileKinds.OfEntry(At("to nothing"))));
    }

    [Fact]
    public void An_open_file_is_at_its_own_path_and_at_no_other_nor_behind_a_link()
    {
        File.WriteAllText(At("file"), "");
        File.WriteAllText(At("other"), "");
        File.CreateSymbolicLink(At("link"), "file");

        using var file = File.OpenHandle(At("file"));

        Assert.Equal(
            [true, false, false, false], new[] { "file", "other", "link", "missing" }.Select(name => FileKinds.IsAt(file, At(name))));
    }

    private string At(string name) => _folder[name];
}
