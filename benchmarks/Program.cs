using OssGen.Benchmarks;

if (args is [CannedServer.Argument])
{
    return await CannedServer.RunAsync();
}

if (args is [PeerServer.Argument])
{
    return await PeerServer.RunAsync();
}

if (args is [TransferServer.Argument])
{
    return await TransferServer.RunAsync();
}

if (args is [BareServer.Argument, var folder])
{
    return await BareServer.RunAsync(folder);
}

if (args is [CrcMode.TablesArgument])
{
    return await CrcMode.RunTablesAsync(Console.Out);
}

var arguments = BenchmarkArguments.Parse(args);
if (arguments.Error is { } error)
{
    Console.Error.WriteLine(error);
    return 2;
}

if (arguments.Mode is null)
{
    Console.WriteLine(BenchmarkArguments.Help);
    return 0;
}

try
{
    return await arguments.Mode(arguments, Console.Out);
}
catch (BenchmarkException failure)
{
    Console.Error.WriteLine(failure.Message);
    return 1;
}
