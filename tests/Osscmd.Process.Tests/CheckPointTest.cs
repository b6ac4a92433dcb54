namespace OssGen.Osscmd.Tests.Process;

/// <summary>A test of uploadfromdir with a check point, with a bucket and a folder of two files.</summary>
public abstract class CheckPointTest : ProcessTest
{
    private protected string CheckPoint => Line.PathOf("cp.txt");

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Client.PutBucketAsync("mybucket");
        LocalTree.Write(Line.PathOf("folder"), "one");
        LocalTree.Write(Line.PathOf("folder"), "two # three");
    }

    private protected Task<ProgramRun> UploadAsync(string option = "--check_point=cp.txt") =>
        RunAsync("uploadfromdir", "folder", "oss://mybucket", option);

    private protected void Touch(string name, DateTime time) => File.SetLastWriteTimeUtc(Line.PathOf(Path.Combine("folder", name)), time);
}
