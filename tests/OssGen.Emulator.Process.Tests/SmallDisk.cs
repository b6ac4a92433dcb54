using System.Diagnostics;

namespace OssGen.Emulator.Tests.Process;

/// <summary>A file system of a few megabytes, mounted on a folder.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly string _path;

    private SmallDisk(string path) => _path = path;

    /// <summary>Whether this process may mount a file system: on Linux, as root, in most cases.</summary>
    public static bool IsAvailable { get; } = OperatingSystem.IsLinux() && CanMount();

    public static SmallDisk Mount(string path, string size)
    {
        Directory.CreateDirectory(path);
        Assert.Equal(0, Run("mount", "-t", "tmpfs", "-o", $"size={size}", "none", path));
        return new SmallDisk(path);
    }

    /// <summary>Takes all of the space that is left, until the returned object is disposed.</summary>
    public IDisposable Fill() => new Filling(Path.Combine(_path, "filling"));

    public void Dispose() => Run("umount", "-l", _path);

    private static bool CanMount()
    {
        var folder = Directory.CreateTempSubdirectory("oss-mount-");
        try
        {
            return Run("mount", "-t", "tmpfs", "-o", "size=64k", "none", folder.FullName) == 0
                && Run("umount", folder.FullName) == 0;
        }
        finally
        {
            folder.Delete();
        }
    }

    private static int Run(string program, params string[] arguments)
    {
        try
        {
            using var process = System.Diagnostics.Process.Start(
                new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // The program isn't installed.
            return -1;
        }
    }

    private sealed class Filling : IDisposable
    {
        private readonly string _path;

        public Filling(string path)
        {
            _path = path;
            using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
            try
            {
                while (true)
                {
                    file.Write(new byte[4096]);
                }
            }
            catch (IOException)
            {
                // The disk is full, as it should be.
            }
        }

        public void Dispose() => File.Delete(_path);
    }
}
