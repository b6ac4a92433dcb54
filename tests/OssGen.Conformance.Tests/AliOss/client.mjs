import http from 'node:http';
import OSS from 'ali-oss';

/** The three ways in which ali-oss is pointed at the emulator. */
const setups = {
  // Path style: the endpoint is a name that is no service host, and the bucket goes into the path.
  'path-style': port => ({ endpoint: `http://localhost:${port}`, sldEnable: true }),
  // Virtual host: a real service host, led to loopback by the agent's own lookup.
  'virtual-host': port => ({ endpoint: `http://oss-cn-hangzhou.aliyuncs.com:${port}`, agent: loopbackAgent() }),
  // IP endpoint: ali-oss keeps the connection to the IP, but writes bucket and service host into the Host header.
  'ip-endpoint': port => ({ endpoint: `http://127.0.0.1:${port}` }),
};

export function loopbackAgent() {
  return new http.Agent({
    keepAlive: true,
    lookup: (_name, options, done) => (options.all ? done(null, [{ address: '127.0.0.1', family: 4 }]) : done(null, '127.0.0.1', 4)),
  });
}

export function createClient({ setup, port, version, accessKeyId, accessKeySecret, bucket }) {
  return new OSS({
    ...setups[setup](port),
    region: 'oss-cn-hangzhou',
    accessKeyId,
    accessKeySecret,
    bucket,
    authorizationV4: version === 'v4',
    timeout: 30000,
  });
}
