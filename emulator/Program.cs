using OssGen.Emulator;

return await EmulatorCommand.Create().Parse(args).InvokeAsync();
