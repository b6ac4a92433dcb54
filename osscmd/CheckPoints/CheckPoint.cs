using System.Text;
using OssGen.Files;
using OssGen.Osscmd.Failures;
using OssGen.Osscmd.Paths;

namespace OssGen.Osscmd.CheckPoints;

/// <summary>
/// The file in which uploadfromdir keeps what it has sent, so that a repeated command sends the rest. A line is appended as soon as a file
/// is stored; a process that is killed leaves at most one line without its end, which counts for nothing. At the end the file is replaced
/// in one step by one with a line for each file.
/// </summary>
internal sealed class CheckPoint : IDisposable
{
    private const int Tries = 16;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly string _path;
    private readonly string _target;
    private readonly FileStream _stream;
    private readonly SentFiles _sent = new();
    private readonly Lock _lock = new();
    private long _lines;
    private bool _namesTarget;
    private Exception? _failure;

    private CheckPoint(string path, OssPath target, FileStream stream)
    {
        _path = path;
        _target = SentFilesLines.OfTarget(target);
        _stream = stream;
    }

    /// <summary>Opens a check point, or begins one.</summary>
    /// <param name="path">Where it is, or a link to there.</param>
    /// <param name="target">Where the files go.</param>
    /// <param name="opened">Called when the file is locked and not yet known to be the one at the path; for tests.</param>
    /// <exception cref="CommandException">
    /// The file is no check point, or one of uploads to another place, or another command uses it.
    /// </exception>
    /// <exception cref="IOException">It can't be opened.</exception>
    internal static CheckPoint Open(string path, OssPath target, Action? opened = null)
    {
        path = FileReplacement.FullPath(path);
        var checkPoint = new CheckPoint(path, target, OpenAlone(path, opened));
        try
        {
            checkPoint.Load();
            return checkPoint;
        }
        catch
        {
            checkPoint.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Whether a file has to be sent: it never was, or was changed since, in either direction. The check point itself is never sent.
    /// </summary>
    internal bool IsDue(OssDirectoryFile file)
    {
        lock (_lock)
        {
            return file.Path != _path && (file.LastModified is not { } modified || !_sent.Has(file.Path, Stamp.Of(modified)));
        }
    }

    /// <summary>Notes that a file is stored. A file whose name holds a line end has no line and is sent again each time.</summary>
    internal void Record(OssDirectoryFile file)
    {
        lock (_lock)
        {
            if (_failure is null && file.LastModified is { } modified && !file.Path.Contains('\n', StringComparison.Ordinal))
            {
                Record(file.Path, Stamp.Of(modified));
            }
        }
    }

    /// <summary>Ends the work: one line for each file, in a file that replaces the old one in one step.</summary>
    /// <exception cref="CommandException">A line could not be written.</exception>
    internal void Complete()
    {
        if (_failure is not null)
        {
            throw new CommandException($"The check point {_path} could not be written: {_failure.Message} Files that are missing in it will be sent again.");
        }

        if (_lines == _sent.Count && _namesTarget)
        {
            return;
        }

        using var successor = FileReplacement.Begin(_path, new ReplacementOptions { Durability = Durability.Content });
        using (var writer = new StreamWriter(successor.Content, Utf8, leaveOpen: true) { NewLine = "\n" })
        {
            CopyLatest(writer);
        }

        if (OperatingSystem.IsWindows())
        {
            _stream.Dispose();
        }

        // Elsewhere under the lock: who waits for it finds the new file.
        successor.Commit();
    }

    public void Dispose() => _stream.Dispose();

    // A command that ends replaces the file: a lock on the old one, taken afterwards, is a lock on a file that is never read again.
    private static FileStream OpenAlone(string path, Action? opened)
    {
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            var stream = OpenLocked(path);
            opened?.Invoke();
            if (FileKinds.IsAt(stream.SafeFileHandle, path))
            {
                return stream;
            }

            stream.Dispose();
        }

        throw new CommandException(
            $"The check point {path} is replaced time and again while it is being opened. Nothing was sent. Name another file.");
    }

    // Sharing it for reading would be a shared lock on Unix, which any number of commands get at once.
    private static FileStream OpenLocked(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (IOException failure) when (failure.GetType() == typeof(IOException) && File.Exists(path))
        {
            throw new CommandException($"The check point {path} is in use, or can't be opened: {failure.Message} Nothing was sent. Wait for the other uploadfromdir, or name another file.");
        }
    }

    private void Record(string path, Stamp stamp)
    {
        try
        {
            // One write without a buffer: from here on it survives the end of the process.
            Append(SentFilesLines.OfFile(path, stamp));
            _sent.Add(path, stamp);
            _lines++;
        }
        catch (IOException failure)
        {
            _failure = failure;
        }
    }

    private void Load()
    {
        var isSound = _stream.Length == 0;
        var isTorn = false;
        try
        {
            foreach (var (text, isEnded) in SentFilesLines.Read(_stream))
            {
                var counts = Take(text, isEnded);
                isSound |= counts || (!isEnded && SentFilesLines.IsTarget(text));
                isTorn = !isEnded && !counts;
                if (!isEnded && counts)
                {
                    Append("");
                }
            }
        }
        catch (InvalidDataException)
        {
            isSound = false;
        }

        if (!isSound)
        {
            throw new CommandException($"{_path} is no check point: it has no line with a time, # and a path. Nothing was sent. Name another file; it is made where there is none.");
        }

        if (isTorn)
        {
            _stream.SetLength(EndOfLastLine());
        }

        if (_stream.Length == 0)
        {
            Append(_target);
            _namesTarget = true;
        }
    }

    /// <summary>
    /// Takes a line; false if it says nothing. Without its end only a line of the 2013 tool counts, which knows whole seconds: ours may
    /// have lost the end of its path.
    /// </summary>
    private bool Take(string text, bool isEnded)
    {
        if (isEnded && SentFilesLines.IsTarget(text))
        {
            _namesTarget = true;
            return SentFilesLines.IsSameTarget(text, _target)
                ? true
                : throw new CommandException($"The check point {_path} is one of uploads with the {text}, and this is {_target}. Nothing was sent. Give each target a check point of its own.");
        }

        if (!SentFilesLines.TryParse(text, out var path, out var stamp) || (!isEnded && !stamp.IsWholeSecond))
        {
            return false;
        }

        _sent.Add(path, stamp);
        _lines++;
        return true;
    }

    private void CopyLatest(StreamWriter writer)
    {
        writer.WriteLine(_target);
        foreach (var (text, isEnded) in SentFilesLines.Read(_stream))
        {
            if (isEnded && SentFilesLines.TryParse(text, out var path, out var stamp) && _sent.Remove(path, stamp))
            {
                writer.WriteLine(text);
            }
        }
    }

    private void Append(string line)
    {
        _stream.Seek(0, SeekOrigin.End);
        _stream.Write(Utf8.GetBytes(line + "\n"));
    }

    private long EndOfLastLine()
    {
        for (var end = _stream.Length; end > 0; end--)
        {
            _stream.Position = end - 1;
            if (_stream.ReadByte() == '\n')
            {
                return end;
            }
        }

        return 0;
    }
}
