using OssGen;
using Quickstart;
using Quickstart.Steps;

// Walks through the API from first to last, against an emulator in this process or, with OSS_ENDPOINT or OSS_REGION set, against real OSS.
try
{
    await using var target = await Target.OpenAsync();
    var report = new Report(Console.Out);
    report.Heading($"OssGen {OssClient.Version} against {target.Description}");
    try
    {
        await BucketSteps.RunAsync(target, report);
        await ObjectSteps.RunAsync(target, report);
        await ListingSteps.RunAsync(target, report);
        await DownloadSteps.RunAsync(target, report);
        await MultipartSteps.RunAsync(target, report);
        await PresignSteps.RunAsync(target, report);
    }
    finally
    {
        await Cleanup.RunAsync(target, report);
    }

    return report.ExitCode;
}
catch (Exception error) when (error is OssException or InvalidOperationException)
{
    await Console.Error.WriteLineAsync($"{error.GetType().Name}: {error.Message}");
    return 1;
}
