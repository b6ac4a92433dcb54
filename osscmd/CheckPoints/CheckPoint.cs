using System.Text;
using OssGen.Files;
using OssGen.Osscmd.Failures;
using OssGen.Osscmd.Paths;

namespace OssGen.Osscmd.CheckPoints;

/// <summary>
/// The file in which uploadfromdir records the files that it has sent, so that a repeated command sends only the remaining files. A line is
/// appended as soon as a file is stored. A killed process leaves at most one incomplete line, which is ignored. When the command completes,
/// the check point is atomically replaced with a file that has one line for each file sent.
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

    /// <summary>Opens a check point, or creates it if it does not exist.</summary>
    /// <param name="path">The path of the check point, or of a link to it.</param>
    /// <param name="target">The target of the uploads.</param>
    /// <param name="opened">Called when the file is locked, before it is verified that the file is still at the path; for tests.</param>
    /// <exception cref="CommandException">
    /// The file is not a check point, belongs to another target, or is in use by another command.
    /// </exception>
    /// <exception cref="IOException">The file cannot be opened.</exception>
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
    /// Determines whether a file must be sent. This is the case if the check point does not record the file with its current modification
    /// time, or if that time is unknown. The check point itself is never sent.
    /// </summary>
    internal bool IsDue(OssDirectoryFile file)
    {
        lock (_lock)
        {
            return file.Path != _path && (file.LastModified is not { } modified || !_sent.Has(file.Path, Stamp.Of(modified)));
        }
    }

    /// <summary>
    /// Records that a file is stored. A file whose path contains a line feed cannot be recorded, so every command sends it again.
    /// </summary>
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

    /// <summary>
    /// Completes the check point by atomically replacing it with a file that has one line for each file sent. Does nothing if the check
    /// point already has that form.
    /// </summary>
    /// <exception cref="CommandException">A line could not be written.</exception>
    internal void Complete()
    {
        if (_failure is not null)
        {
            throw new CommandException(
                $"The check point {_path} could not be written: {_failure.Message} Files that are missing in it will be sent again.");
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

        // On Unix, the lock is held until the file is replaced, so that a command that waits for the lock finds the new file.
        successor.Commit();
    }

    public void Dispose() => _stream.Dispose();

    // A command replaces the file when it ends. A lock on the old file, acquired afterwards, would protect a file that is never read again.
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

    // Sharing the file for reading would take a shared lock on Unix, which any number of commands can hold at once.
    private static FileStream OpenLocked(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (IOException failure) when (failure.GetType() == typeof(IOException) && File.Exists(path))
        {
            throw new CommandException(
                $"The check point {path} is in use, or can't be opened: {failure.Message} Nothing was sent. "
                    + "Wait for the other uploadfromdir, or name another file.");
        }
    }

    private void Record(string path, Stamp stamp)
    {
        try
        {
            // A single unbuffered write, so that the line survives the end of the process.
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
            throw new CommandException(
                $"{_path} is no check point: it has no line with a time, # and a path. Nothing was sent. "
                    + "Name another file; it is made where there is none.");
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
    /// Processes one line of the check point; returns false if the line is invalid. Throws if the line specifies another target. A last
    /// line without a line feed is valid only if its time is in whole seconds, because such a line was written by the 2013 tool. With any
    /// other time, the line may be incomplete.
    /// </summary>
    private bool Take(string text, bool isEnded)
    {
        if (isEnded && SentFilesLines.IsTarget(text))
        {
            _namesTarget = true;
            return SentFilesLines.IsSameTarget(text, _target)
                ? true
                : throw new CommandException(
                    $"The check point {_path} is one of uploads with the {text}, and this is {_target}. Nothing was sent. "
                        + "Give each target a check point of its own.");
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
