using OssGen.Transfer.Tests.Process;

// Tests are run by their host, which doesn't come here: this is the worker that they start and kill.
return await Worker.RunAsync(WorkerArguments.Parse(args));
